import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the audiences of a regional host',
      text: 'Error: Unauthorized. Access token is missing, invalid, audience is incorrect (urn:ms.scopedToken or urn:ms.faceSessionToken), or have expired.',
    },
    {
      name: 'a regional host in the call',
      text: `POST https://westeurope.api.cognitive.microsoft.com/vision/v3.2/analyze
{"statusCode":401,"message":"Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired."}`,
    },
  ],
  declines: [
    {
      name: 'the host of an account',
      text: '401 Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired. https://contoso-ai.cognitiveservices.azure.com/vision/v3.2/analyze',
    },
    { name: 'another urn', text: 'urn:ietf:wg:oauth:2.0:oob is no longer supported' },
  ],
};
