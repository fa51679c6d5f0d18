import { row } from './row';

/** The person, the account and the tenant that it is asked for in. */
export const ACCOUNT_ROWS = [
  row('16000', 'U', 'account-or-tenant', {
    what: 'the chosen account is not known in this tenant',
    cause: 'You signed in with an account that the target tenant does not know.',
    fix: 'Sign in with an account of that tenant, or have yours invited as a guest.',
  }),
  row('16001', 'U', 'account-or-tenant', {
    what: 'the chosen account was not accepted',
    cause: 'The account that was picked from the list does not fit this sign-in any more.',
    fix: 'Pick the account again from the fresh list, or another one; signing out everywhere helps.',
  }),
  row('16003', 'U B', 'account-or-tenant', {
    what: 'the account was never added to the tenant',
    cause: 'The account is not in the tenant that owns the resource.',
    fix: 'Have the account invited as a guest, or sign in to the right tenant.',
  }),
  row('40008', 'U', 'policy', {
    what: 'the federated identity provider answered with an error',
    cause: 'Your organisation signs in through its own identity provider, and that provider failed.',
    fix: 'The owner of the identity provider must look at its log for this time.',
  }),
  row('50014 51004', 'U', 'account-or-tenant', {
    what: 'the account is not in the directory',
    cause: 'The guest invitation is still pending, or the account does not exist in this tenant.',
    fix: 'Accept the invitation, be invited, or sign in to the tenant that has the account.',
  }),
  row('50020', 'U', 'account-or-tenant', {
    what: 'the account is from another tenant',
    cause:
      'An account from another tenant, or a personal account, was used for a tenant that it is not a member or guest of.',
    fix: 'Sign in to the tenant that owns the resource with an account that it knows, or have this account invited as a guest.',
  }),
  row('50034', 'U', 'account-or-tenant', {
    what: 'the user does not exist in this tenant',
    cause: 'The user name has a typo, or the sign-in went to a tenant that does not have this user.',
    fix: 'Check the user name and the tenant; a guest must be invited first.',
  }),
  row('500207', 'U', 'account-or-tenant', {
    what: 'this type of account may not use the resource',
    cause: 'A personal account was used for something that takes work or school accounts only, or the reverse.',
    fix: 'Sign in with an account of the tenant that owns the resource.',
  }),
  row('500208', 'U', 'account-or-tenant', {
    what: 'this type of account may not sign in to this tenant',
    cause: 'The tenant takes work or school accounts only (or the reverse), and the account is of the other type.',
    fix: 'Sign in with a work or school account of the tenant.',
  }),
  row('500212', 'U B', 'policy', {
    what: "your own tenant's outbound policy forbids this tenant",
    cause: 'Cross-tenant access settings of your home tenant do not allow you into the other tenant.',
    fix: 'An administrator of your home tenant must allow the other tenant in its outbound settings.',
  }),
  row('500213', 'U B', 'policy', {
    what: "the other tenant's inbound policy refuses you",
    cause: 'Cross-tenant access settings of the tenant that owns the resource do not let your account in.',
    fix: 'An administrator of that tenant must allow you or your tenant in its inbound settings.',
  }),
  row('1000104', 'U', 'policy', {
    what: 'sign-in across clouds is not allowed',
    cause: 'Your account lives in another cloud than the resource, and the tenants do not trust each other for that.',
    fix: 'Administrators of both tenants must enable it, or use an account of the cloud that owns the resource.',
  }),
  row('50053', 'U', 'account-state', {
    what: 'the account is locked, or the address it signs in from is blocked',
    cause: 'Too many wrong passwords locked the account, or the sign-in came from an address with bad reputation.',
    fix: 'Wait, or reset the password; an administrator sees the reason in the sign-in log.',
  }),
  row('50055 50144', 'U', 'account-state', {
    what: 'the password has expired',
    cause: 'The password of the account (in the cloud or in the local directory) is past its age.',
    fix: 'Change the password, then sign in again.',
  }),
  row('50056', 'U', 'account-state', {
    what: 'the account has no password',
    cause: 'No password is stored for this account: it signs in through a federated provider or another method.',
    fix: 'Use the method of your organisation, not user name and password.',
  }),
  row('50057', 'U', 'account-state', {
    what: 'the account is disabled',
    cause: 'An administrator (or a synchronisation) disabled the account.',
    fix: 'An administrator must enable it again.',
  }),
  row('50064 50126', 'U', 'account-state', {
    what: 'the user name or password is wrong',
    cause:
      'The user name and password do not match. Apps that send passwords themselves also fail here as soon as a second factor is asked for.',
    fix: 'Correct the password. In code, replace user name and password by an interactive sign-in, an app or a managed identity.',
  }),
  row('50135', 'U', 'account-state', {
    what: 'the password must be changed because the account is at risk',
    cause: 'Identity Protection holds the account for compromised until its password is changed.',
    fix: 'Change the password, then sign in again.',
  }),
  row('53004 53010 53011', 'U', 'account-state', {
    what: 'the account is at risk or may not register a second factor here',
    cause:
      'The account is marked as risky, or policy allows the registration of a second factor only from certain places or devices.',
    fix: 'An administrator must clear the risk, or register the second factor from an allowed place.',
  }),
  row('530034', 'U', 'policy', {
    what: 'the delegated administrator is blocked',
    cause: "The account of a partner's administrator is marked as risky in its home tenant.",
    fix: "The partner's own administrator must clear the risk.",
  }),
  row('80012', 'U', 'policy', {
    what: 'the sign-in is outside of the allowed hours',
    cause: 'The local directory lets this account sign in at certain hours only.',
    fix: 'Sign in within the hours, or have the administrator of the local directory change them.',
  }),
  row('80013', 'U', 'policy', {
    what: 'clocks of the local directory and its agent differ',
    cause: 'The agent that checks passwords and the directory disagree about the time.',
    fix: 'The administrator must set the clocks right.',
  }),
  row('80001 80002 80005 80007 80010 80014', 'U', 'policy', {
    what: 'the local directory could not check the password',
    cause: 'The password is checked by an agent in your own network, and that agent failed or refused.',
    fix: 'Try again; if it stays, the owner of the agent must look.',
  }),
  row('50197', 'U', 'sign-in', {
    what: 'two identities conflict',
    cause: 'The session holds more than one account and the right one could not be found.',
    fix: 'Sign out everywhere, sign in again and pick the account by hand.',
  }),
  row('90072', 'U', 'account-or-tenant', {
    what: 'the external account is not known in this tenant',
    cause:
      'The account belongs to another organisation, is not in this tenant, and cannot meet its demand for a second factor.',
    fix: 'Have the account invited as a guest, or sign in with another one.',
  }),
  row('5000224', 'U S', 'support', {
    what: 'the tenant is blocked',
    cause: 'Microsoft has blocked the tenant, mostly because of suspected fraud.',
    fix: 'An administrator of the tenant must ask the support of Microsoft; there is nothing to clear on your side.',
  }),
];
