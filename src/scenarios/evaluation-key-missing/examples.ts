import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'cloud evaluation',
      text: `azure.core.exceptions.HttpResponseError: (UserError) Api-Key header is missing is null or empty
Code: UserError
Message: Api-Key header is missing is null or empty`,
    },
    {
      name: 'a connection of prompt flow',
      text: '1/1 flow run failed, indexes: [0], exception of index 0: (UserError) The following required fields are missing for connection azure_openai: api_key',
    },
  ],
  declines: [
    { name: 'some other web service', text: '401 {"message": "Api-Key header is missing"} from the weather service' },
    {
      name: 'a gateway',
      text: '{ "statusCode": 401, "message": "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API." }',
    },
  ],
};
