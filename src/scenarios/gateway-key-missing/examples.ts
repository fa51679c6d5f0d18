import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'body of the gateway',
      text: '{ "statusCode": 401, "message": "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API." }',
    },
    {
      name: 'header of the gateway',
      text: 'HTTP/1.1 401 Access Denied\nWWW-Authenticate: AzureApiManagementKey realm="https://gateway.contoso.com/openai",name="api-key",type="header"',
    },
    {
      name: 'neither token nor key',
      text: '{ "statusCode": 401, "message": "Access denied due to a missing application credentials or subscription key." }',
    },
  ],
  declines: [
    { name: 'a newspaper', text: 'Access denied: your subscription has ended.' },
    {
      name: 'the model resource itself',
      text: 'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.',
    },
  ],
};
