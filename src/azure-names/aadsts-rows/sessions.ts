import { row } from './row';

/** Sessions, refresh tokens, second factors and Conditional Access. */
export const SESSION_ROWS = [
  row('160021', 'U', 'sign-in', {
    what: 'the session that the app asked for does not exist',
    cause:
      "The app asked for a silent sign-in of a session that the browser does not have (any more): it ended, or other accounts are signed in. Microsoft's list names a new account as cure; a sign-in anew is enough in most cases.",
    fix: 'Sign in again interactively, in one browser window with one account.',
  }),
  row('700020', 'U B', 'sign-in', {
    what: 'the sign-in needs a person',
    cause: 'A token was asked for silently, and this grant takes an interaction (consent, a second factor, a choice).',
    fix: 'Sign in interactively once, then repeat the call.',
  }),
  row('50058', 'U B', 'sign-in', {
    what: 'a silent sign-in found no session',
    cause: 'The app tried to sign in without showing anything, and nobody is signed in (or cookies are blocked).',
    fix: 'Sign in interactively once; a Teams bot shows its sign-in card.',
  }),
  row('50072 50079', 'U B', 'account-state', {
    what: 'a second factor must be registered first',
    cause: 'The tenant asks for multifactor authentication, and this account has not registered for it.',
    fix: 'Register at https://aka.ms/mfasetup, then sign in again interactively.',
  }),
  row('50074 50076', 'U B', 'sign-in', {
    what: 'multifactor authentication is required',
    cause: 'A policy asks for a second factor for this resource or place, and the cached sign-in did not have it.',
    fix: 'Sign in again interactively, for the tenant and the resource that are named. Programs that run unattended need an app or a managed identity instead.',
  }),
  row('50078', 'U', 'sign-in', {
    what: 'the multifactor authentication is too old',
    cause: 'Policy wants a fresher second factor than the one in this session.',
    fix: 'Sign in again interactively.',
  }),
  row('50085 50089', 'U', 'sign-in', {
    what: 'the sign-in session has expired',
    cause: 'The session or the token of this sign-in is no longer good.',
    fix: 'Sign in again.',
  }),
  row('50132 50133 50173', 'U', 'sign-in', {
    what: 'the tokens of this account were revoked',
    cause:
      'A password change, or an administrator, made all earlier tokens invalid; the cache still holds one of them.',
    fix: 'Sign out, clear cached accounts and sign in again.',
  }),
  row(
    '70000',
    'U B',
    'sign-in',
    {
      what: 'the refresh token or code is not valid',
      cause: 'The cached sign-in was refused: it is old, was made for another app or device, or was revoked.',
      fix: 'Sign in again.',
    },
    { general: true },
  ),
  row('70008 700082 700084', 'U B', 'sign-in', {
    what: 'the cached sign-in has expired',
    cause: 'The refresh token is past its lifetime, or was not used for too long.',
    fix: "Sign in again. A job that runs unattended must not rest on a person's sign-in: give it an app with a federated credential, or a managed identity.",
  }),
  row('70043', 'U', 'sign-in', {
    what: "the tenant's sign-in frequency policy ended the session",
    cause: 'Conditional Access limits how long a sign-in counts, and the cached one is older.',
    fix: 'Sign in again. A job that runs unattended needs an app or a managed identity, to which sign-in frequency does not apply.',
  }),
  row('70016 70018 70019', 'U', 'sign-in', {
    what: 'the device code was not confirmed in time',
    cause: 'The code of the device sign-in is still waiting, was mistyped, or has expired.',
    fix: 'Start the sign-in again and enter the new code.',
  }),
  row('54005', 'U', 'sign-in', {
    what: 'the authorisation code was used twice',
    cause: 'The app redeemed the same code again, for example after a page reload.',
    fix: 'Start the sign-in again; in code, redeem each code once and cache the tokens.',
  }),
  row('50158', 'U', 'sign-in', {
    what: 'an outside check of the sign-in was not completed',
    cause: 'Policy adds a check by another provider, and it was not passed.',
    fix: 'Sign in interactively and complete it.',
  }),
  row('50087 50088', 'U', 'retry', {
    what: 'the multifactor service had a passing fault',
    cause: 'The second factor could not be sent or checked just now.',
    fix: 'Try again in a few minutes, with another method if you have one.',
  }),
  row('50005', 'U', 'policy', {
    what: 'Conditional Access does not support this platform',
    cause: 'Policy allows only certain kinds of device, and this one is not among them.',
    fix: 'Use a supported device, or run the call as an app or managed identity.',
  }),
  row('135011', 'U', 'policy', {
    what: 'the device is disabled',
    cause: 'The device that signs in is disabled in the tenant.',
    fix: 'An administrator must enable it again (Microsoft Entra ID, Devices); until then sign in from another device.',
  }),
  row('50097 50129 50155 50187', 'U', 'policy', {
    what: 'the device could not be authenticated',
    cause:
      'Policy asks for a device that is joined or registered with the tenant; this one is not, or its registration is broken.',
    fix: 'Join or repair the device ("dsregcmd /status" shows its state), or work from a managed machine.',
  }),
  row('50131', 'U', 'policy', {
    what: 'Conditional Access refused because of device, risk or policy',
    cause: 'A Conditional Access policy refused the sign-in.',
    fix: 'An administrator sees in the sign-in log which policy it was.',
  }),
  row('53000', 'U B', 'policy', {
    what: 'the device must be compliant',
    cause:
      'Conditional Access issues tokens for this resource only to devices that are enrolled and compliant, and this one is not.',
    fix: 'Enrol the device and let it become compliant, or work from one that is; servers and pipelines use an app or a managed identity.',
  }),
  row(
    '530003',
    'U B',
    'policy',
    {
      what: 'the device must be managed and compliant',
      cause:
        'Conditional Access issues tokens for this resource only to devices that are enrolled and compliant. Cloud Shell, containers and device code sign-ins never are.',
      fix: 'Sign in on a managed machine, with the browser (not with a device code); servers and pipelines use an app or a managed identity.',
    },
    { origin: 'field' },
  ),
  row('53001', 'U', 'policy', {
    what: 'the device must be joined to the domain',
    cause: 'Conditional Access asks for a device that is joined to the domain of the organisation.',
    fix: 'Work from such a device, or run the call as an app or managed identity.',
  }),
  row('53002', 'U', 'policy', {
    what: 'this client is not an approved app',
    cause: 'Conditional Access allows only apps from its list for this resource.',
    fix: 'Use an approved client, or ask an administrator for an exception.',
  }),
  row(
    '53005 53009',
    'U',
    'policy',
    {
      what: 'the app is not under a protection policy',
      cause: 'Conditional Access allows only apps that enforce a protection policy of Intune.',
      fix: 'Use an approved client, or ask an administrator for an exception.',
    },
    { origin: 'field' },
  ),
  row('53003', 'U S B', 'policy', {
    what: 'Conditional Access blocked the sign-in',
    cause:
      'A Conditional Access policy does not allow a token for this resource from this place, device, client or app. Apps can be blocked too (policies for workload identities).',
    fix: 'An administrator sees in the sign-in log which policy it was; often a trusted location or a managed device helps.',
  }),
  row('530032', 'U', 'policy', {
    what: "the tenant's security policy blocked the sign-in",
    cause: 'A security policy of the tenant refused this sign-in.',
    fix: 'An administrator must look at the policy.',
  }),
  row('530035', 'U', 'policy', {
    what: 'security defaults blocked the sign-in',
    cause: 'Security defaults refuse old protocols and sign-ins that look unsafe.',
    fix: 'Use a current client with an interactive sign-in.',
  }),
  row(
    '530084',
    'U',
    'policy',
    {
      what: 'the token protection policy refused this client',
      cause:
        'The tenant wants tokens that are bound to the device; tokens of command line tools and Terraform are not.',
      fix: 'Use a client that signs in through the Windows broker (Azure CLI on Windows does by default; if that was turned off: az config set core.enable_broker_on_windows=true), or ask for an exception.',
    },
    { origin: 'field' },
  ),
  row('50002 500021 500022', 'U', 'policy', {
    what: "your network's tenant restrictions keep you out of this tenant",
    cause: 'The proxy of your network names the tenants that may be used, and this one is not on the list.',
    fix: 'The network administrators must add the tenant; leaving the VPN helps only where the device does not enforce it too.',
  }),
];
