import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'ids of faces without an approval',
      text: '{"error":{"code":"InvalidRequest","message":"Invalid request has been sent.","innererror":{"code":"UnsupportedFeature","message":"Feature is not supported, missing approval for one or more of the following features: Identification,Verification. Please apply for access at https://aka.ms/facerecognition"}}} POST https://contoso-face.cognitiveservices.azure.com/face/v1.0/detect (Face API)',
    },
    {
      name: 'captions in a region without them',
      text: "azure.ai.vision.imageanalysis: (InvalidRequest) The feature 'Caption' is not supported in this region. contoso-vision.cognitiveservices.azure.com",
    },
  ],
  declines: [
    {
      name: 'a kind of deployment that the region lacks',
      text: "The specified SKU 'GlobalStandard' for model 'o3' is not supported in this region 'westeurope'. Microsoft.CognitiveServices/accounts/deployments",
    },
  ],
};
