/** What was looked up of the network. */
export type NetworkReport =
  | { readonly kind: 'address'; readonly value: string; readonly of: 'name' | 'caller'; readonly isPrivate: boolean }
  | { readonly kind: 'public-access'; readonly state: 'on' | 'off' | 'selected' };

/** What was tried. */
export type Tried =
  | { readonly kind: 'call-works'; readonly then: 'works' | 'fails' }
  | { readonly kind: 'port'; readonly isOpen: boolean }
  | { readonly kind: 'dns-server'; readonly value: string }
  | { readonly kind: 'vpn'; readonly state: 'on' | 'off' }
  | { readonly kind: 'second-factor' };

/** What somebody looked up or tried, and what came out. */
export type LookedUp =
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
      /** Of the parts of a service principal, those that were named. */
      readonly parts: readonly string[];
    }
  | Tried;

/** A report of one kind. */
export type LookedUpOf<Kind extends LookedUp['kind']> = Extract<LookedUp, { readonly kind: Kind }>;
