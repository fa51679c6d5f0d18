import { startsOf } from '../../src/evidence/starts';

test.each<[RegExp, readonly string[] | undefined]>([
  [/\bdeployment (?:called|named) "/gi, ['deployment called', 'deployment named']],
  [/(?<!template )\bCode\s{0,2}:/g, ['code']],
  [/(?<v>PermissionDenied)\b(?!Error)/g, ['permissiondenied']],
  [/[Mm]odel(?: name)?:/g, ['model']],
  [/\/api\/deployments\/(?<v>\w{1,9})/g, ['/api/deployments/']],
  [/scopes?=/g, ['scope']],
  [/(?:retry|try again) in/g, ['retry', 'try again']],
  [/Caches it|fetch/g, ['caches it', 'fetch']],
  // Nothing that must be there, or too little of it, or too many ways to begin.
  [/(?:sign-in )?error/g, undefined],
  [/\b[45]\d\d/g, undefined],
  [/to\s{1,8}perform/g, undefined],
  [/\w{1,30}\.create/g, undefined],
  [/(?:abc|\d)x/g, undefined],
])('%s begins with %j', (pattern, starts) => {
  expect(startsOf(pattern)).toEqual(starts);
});
