import { AADSTS, aadstsRow, aadstsSource, leadingAadsts } from '../../src/azure-names';

describe('the table of AADSTS codes', () => {
  const codes = AADSTS.flatMap((row) => row.codes);

  it('holds each code once, as digits', () => {
    expect(codes.filter((code) => !/^\d{4,7}$/.test(code))).toEqual([]);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
    expect(codes.length).toBeGreaterThan(140);
  });

  it('words every row so that a card can say it', () => {
    const unfit = AADSTS.filter(
      ({ what, cause, fix, who }) =>
        /[.:]$/.test(what) ||
        /^[A-Z]/.test(what.replace(/^(?:PKCE|Conditional Access|Microsoft)/, '')) ||
        !/^[A-Z].*\.$/.test(cause) ||
        !/^[A-Z].*\.$/.test(fix) ||
        who.length === 0,
    );
    expect(unfit.map(({ codes: of }) => of)).toEqual([]);
  });

  it('gives every row a dated source over https', () => {
    for (const row of AADSTS) {
      const source = aadstsSource(row);
      expect(source.url).toMatch(/^https:\/\//);
      expect(source.read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it.each([
    ['7000215', 'new-secret'],
    ['53003', 'policy'],
    ['700213', 'federated-credential'],
    ['50020', 'account-or-tenant'],
    ['90002', 'tenant-value'],
    ['65001', 'consent'],
  ])('AADSTS%s is mended by %s', (code, repair) => {
    expect(aadstsRow(code)?.repair).toBe(repair);
  });

  it.each([
    ['a general code before the one that names the cause', ['70002', '50012'], '50012'],
    ['the first of two that name a cause', ['50020', '53003'], '50020'],
    ['a code that the table lacks before one that it has', ['999999', '50076'], '50076'],
    ['only codes that the table lacks', ['999999', '888888'], '999999'],
    ['a general code alone', ['70000'], '70000'],
    ['no code', [], undefined],
  ])('leads with the decisive code: %s', (_, several, leading) => {
    expect(leadingAadsts(several)).toBe(leading);
  });
});
