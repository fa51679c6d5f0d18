import { goesOn } from '../../src/followups/going-on';

test.each([
  'did that, now I get DeploymentNotFound',
  'ok, did it. Now: Error code: 404',
  'I granted the role and now it says 429 Too Many Requests',
  "Thanks! I've switched the key off and now there is AuthenticationTypeDisabled",
  'now it is a 403 instead',
  'ok, next: 429 too many requests',
  'I set the scope and it says 403',
  'then I got The API deployment for this resource does not exist',
  'jetzt kommt ein 404',
  'und jetzt: Resource not found',
  'hab ich gemacht, jetzt Fehler 404',
  'maintenant j’ai une erreur 404',
  'ahora me sale DeploymentNotFound',
  'agora aparece 404',
  '现在报 404 DeploymentNotFound',
  '今度は 404 になりました',
])('goes on: %s', (text) => {
  expect(goesOn(text)).toBe(true);
});

test.each([
  "Error code: 404 - {'error': {'code': 'DeploymentNotFound'}}",
  'We get a 401 from Azure OpenAI in our web app since this morning, and nobody has changed anything; it is now the third time',
  'Traceback (most recent call last):\n  File "now.py", line 3',
  'the pipeline fails with AuthorizationFailed',
  'our Next.js app gets a 404',
  'I used DefaultAzureCredential in a container and get a 401',
  'We set up a new project and the first call says PermissionDenied',
  'I tried gpt-4o in the playground: 429',
  'Ich bekomme einen 401 beim Aufruf von gpt-4o',
  'nowhere is it said which endpoint to take: 404',
])('begins anew: %s', (text) => {
  expect(goesOn(text)).toBe(false);
});
