import { snippet } from '../../prose';
import { azureClients } from '../azure-clients';
import type { SettlingCall } from '../code';

const call: SettlingCall = {
  actions: ['ComputerVision/imageanalysis:analyze/action'],
  path: '/computervision/imageanalysis:analyze?api-version=2024-02-01&features=tags',
  body: () =>
    snippet(
      'PlainText',
    )`{"url": "https://learn.microsoft.com/azure/ai-services/computer-vision/media/quickstarts/presentation.png"}`,
};

export const calls: readonly SettlingCall[] = [call];

export const code = azureClients(
  {
    python: { module: 'azure.ai.vision.imageanalysis', client: 'ImageAnalysisClient' },
    csharp: { namespace: 'Azure.AI.Vision.ImageAnalysis', client: 'ImageAnalysisClient' },
    java: { artifact: 'azure-ai-vision-imageanalysis', client: 'ImageAnalysisClient' },
  },
  call,
);
