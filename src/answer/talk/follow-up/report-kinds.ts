/** What was looked up of the network. */
export type NetworkReport =
  | { readonly kind: 'address'; readonly value: string; readonly of: 'name' | 'caller'; readonly isPrivate: boolean }
  | { readonly kind: 'public-access'; readonly state: 'on' | 'off' | 'selected' };

/** What was tried. */
export type TriedReport =
  | { readonly kind: 'call-works'; readonly then: 'works' | 'fails' }
  | { readonly kind: 'port'; readonly isOpen: boolean }
  | { readonly kind: 'dns-server'; readonly value: string }
  | { readonly kind: 'vpn'; readonly state: 'on' | 'off' }
  | { readonly kind: 'second-factor' };

/** What somebody looked up, and what came out. */
export type Reported =
  | NetworkReport
  | { readonly kind: 'keys'; readonly state: 'on' | 'off' }
  | { readonly kind: 'tenant'; readonly id: string }
  | { readonly kind: 'audience'; readonly value: string; readonly serves: 'calls' | 'managing' | 'another' }
  | { readonly kind: 'directory-role'; readonly role: string; readonly mayRaise: boolean }
  | { readonly kind: 'project-role'; readonly role: string | undefined }
  | { readonly kind: 'activated' }
  | { readonly kind: 'eligible' }
  | { readonly kind: 'identity-kind'; readonly value: 'user-assigned' | 'system-assigned' }
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly isSet: boolean;
      readonly parts: readonly string[];
    }
  | TriedReport;
export type Of<Kind extends Reported['kind']> = Extract<Reported, { readonly kind: Kind }>;
