import fc from 'fast-check';
import { parseEndpoint } from '../../src/azure/endpoint';
import { accountQuery } from '../../src/azure/resource-graph';

const SHAPE =
  /^resources \| where type =~ 'microsoft\.cognitiveservices\/accounts' \| where (?:tolower\(name\) == '[a-z0-9._-]+' or )?tolower\(properties\.customSubDomainName\) == '[a-z0-9._-]+' \| project id, name, kind, location, properties \| order by id asc$/;

describe('a query holds a label or is not made', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom("'", '|', ' or ', '1==1', '\\', '\n', 'a', '-', '//', '"'), { maxLength: 10 })
      .map((parts) => parts.join('')),
  );

  test.each(['name', 'subdomain'] as const)('%s', (key) => {
    fc.assert(
      fc.property(hostile, (label) => {
        const query = accountQuery(key === 'name' ? { name: label } : { subdomain: label });
        if (query !== undefined) expect(query).toMatch(SHAPE);
      }),
    );
  });

  test('a label in capitals is found in small letters', () => {
    expect(accountQuery({ subdomain: 'Contoso-AI' })).toContain("'contoso-ai'");
  });

  test('a label with a quote makes no query', () => {
    expect(accountQuery({ name: "x'" })).toBeUndefined();
  });
});

describe('endpoints', () => {
  test.each([
    ['https://contoso-ai.openai.azure.com/openai/v1/', { kind: 'account', subdomain: 'contoso-ai' }],
    ['https://contoso-ai.openai.azure.us', { kind: 'account', subdomain: 'contoso-ai' }],
    ['https://contoso-ai.openai.azure.cn', { kind: 'account', subdomain: 'contoso-ai' }],
    ['contoso-ai.services.ai.azure.com/models', { kind: 'account', subdomain: 'contoso-ai' }],
    [
      'https://contoso-ai.services.ai.azure.com/api/projects/my-project',
      { kind: 'account', subdomain: 'contoso-ai', project: 'my-project' },
    ],
    ['https://westeurope.api.cognitive.microsoft.com', { kind: 'regional' }],
    ['https://usgovvirginia.api.cognitive.microsoft.us', { kind: 'regional' }],
    ['https://model.westeurope.models.ai.azure.com', { kind: 'other' }],
    ['https://openai.azure.com', { kind: 'other' }],
    ['https://contoso-ai.openai.azure.com.evil.example', { kind: 'other' }],
    ['https://evil.example/contoso-ai.openai.azure.com', { kind: 'other' }],
    ['not a url at all', { kind: 'other' }],
  ])('%s', (text, expected) => {
    expect(parseEndpoint(text)).toEqual(expected);
  });

  test('whatever stands there, an answer comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['account', 'regional', 'other']).toContain(parseEndpoint(text).kind);
      }),
    );
  });
});
