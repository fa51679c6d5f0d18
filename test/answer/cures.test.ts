import { answerDiagnosis } from '../../src/answer';
import { CURES, cureOf } from '../../src/answer/paste/cures';
import { diagnose, questionIn } from '../../src/respond';
import { wordsOf } from './text';

const NOW = Date.parse('2026-11-29T12:00:00Z');

const told = (text: string): { readonly outcome: string; readonly open: string } => {
  const diagnosed = diagnose({ text });
  expect(questionIn(diagnosed)).toBeUndefined();
  const answer = answerDiagnosis({ ...diagnosed, setting: 'personal', check: 'none', now: NOW });
  return { outcome: diagnosed.diagnosis.outcome, open: wordsOf(answer) };
};

describe('an error of somebody else', () => {
  test.each([
    [
      'Azure AI Search',
      "azure.core.exceptions.HttpResponseError: Operation returned an invalid status 'Forbidden' https://contoso.search.windows.net/indexes/docs/docs/search.post.search?api-version=2023-11-01 403",
      'Search Index Data Reader',
    ],
    [
      'Azure Key Vault',
      'Caller is not authorized to perform action on resource. ForbiddenByRbac https://contoso.vault.azure.net/secrets/x',
      'Key Vault Secrets User',
    ],
    [
      'GitHub',
      'RequestError [HttpError]: Resource not accessible by integration, status 403, https://api.github.com/repos/contoso/app/issues',
      'permissions:',
    ],
    [
      'Anthropic',
      "anthropic.AuthenticationError: Error code: 401 - {'type': 'error', 'error': {'type': 'authentication_error', 'message': 'invalid x-api-key'}} https://api.anthropic.com/v1/messages",
      'AnthropicFoundry',
    ],
    [
      'Node.js',
      'Error: listen EADDRINUSE: address already in use :::3978\n    at Server.setupListenHandle [as _listen2] (node:net:1817:16)',
      'port',
    ],
  ])('of %s: whose it is, and what mostly mends it', (owner, text, cure) => {
    const { outcome, open } = told(text);
    expect(outcome).toBe('foreign');
    expect(open).toContain(`error of ${owner}`);
    expect(open).toContain(cure);
  });

  test.each([
    [
      'RequestConflict: Another operation is being performed on the parent resource /subscriptions/1/resourceGroups/r/providers/Microsoft.CognitiveServices/accounts/contoso-ai',
      'No access is missing: two changes to one account met.',
      '@batchSize(1)',
    ],
    [
      "Error: creating Account: unexpected status 409 (409 Conflict) with error: CustomDomainInUse: Please pick a different name. The subdomain name 'contoso-ai' is not available as it's already used by a resource.",
      'No access is missing: another resource has this subdomain.',
      'list-deleted',
    ],
    [
      "FlagMustBeSetForRestore: An existing resource with ID '/subscriptions/1/resourceGroups/r/providers/Microsoft.CognitiveServices/accounts/contoso-ai' has been soft-deleted.",
      'No access is missing: a deleted resource still holds this name.',
      'az cognitiveservices account purge',
    ],
  ])('an account that cannot be made is no missing access: %s', (text, headline, cure) => {
    const { outcome, open } = told(text);
    expect(outcome).toBe('foreign');
    expect(open).toContain(headline);
    expect(open).toContain(cure);
  });

  test('without a row it is searched for, and its status is explained', () => {
    const { open } = told('Error: 403 {"error":"forbidden"} from https://api.mistral.ai/v1/chat/completions');
    expect(open).toContain('Mistral');
    expect(open).toContain('Search for');
    expect(open).toContain('does not allow this call');
  });
});

test('marks are in lower case, each row has a dated page, and no row hides behind an earlier one', () => {
  for (const [owner, rows] of Object.entries(CURES)) {
    for (const [marks, text, source] of rows) {
      expect(marks).toEqual(marks.map((mark) => mark.toLowerCase()));
      expect(source.url).toMatch(/^https:\/\/[a-z][\w.-]+\.[a-z]{2,5}\//);
      expect(source.read).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(text).toMatch(/\.$/);
      expect(marks.map((mark) => cureOf(owner, mark)).some((cure) => cure?.source === source)).toBe(true);
    }
  }
  expect(cureOf('Nobody', 'error')).toBeUndefined();
});

test('a cure that names a command of somebody else’s tool was read somewhere', () => {
  const remembered = Object.entries(CURES).flatMap(([owner, rows]) =>
    rows
      .filter(
        ([, text, source]) =>
          source.confidence === 'memory' && /\b(?:az|aws|gcloud|kubectl|npm|docker|git) \w/.test(text),
      )
      .map(() => owner),
  );
  expect(remembered).toEqual([]);
});

test('the page of a cure stands among the sources, with its date or as one that was not read again', () => {
  const sourcesOf = (text: string) => {
    const diagnosed = diagnose({ text });
    const answer = answerDiagnosis({ ...diagnosed, setting: 'personal', check: 'none', now: NOW });
    return (answer.folds ?? []).find(({ label }) => label === 'Sources')?.blocks;
  };
  expect(sourcesOf('ForbiddenByRbac https://contoso.vault.azure.net/secrets/x Caller is not authorized')).toMatchObject(
    [{ sources: [{ edition: '2024-04-04', confidence: 'documented' }] }],
  );
  expect(sourcesOf('Error: listen EADDRINUSE: address already in use :::3978\n    at node:net:1817:16')).toMatchObject([
    { sources: [{ title: 'Node.js: common system errors', confidence: 'documented' }] },
  ]);
});
