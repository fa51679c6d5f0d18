import type { Cures } from './row';

const LEARN = 'learn.microsoft.com';

/** Tools, databases and run times. */
export const TOOLS: Cures = {
  Kubernetes: [
    [
      ['imagepullbackoff', 'errimagepull'],
      'Check the name of the image, and give the cluster a sign-in to the registry (imagePullSecrets, or AcrPull for its identity).',
      'kubernetes.io/docs/concepts/containers/images',
    ],
    [
      ['forbidden', 'system:serviceaccount'],
      'Bind a role with that verb to the account: kubectl create rolebinding. Test with kubectl auth can-i.',
      'kubernetes.io/docs/reference/access-authn-authz/rbac',
    ],
    [
      ['must be logged in', 'unauthorized'],
      'The sign-in to the cluster has ended: get it anew (for AKS: az aks get-credentials).',
      'kubernetes.io/docs/tasks/access-application-cluster/access-cluster',
    ],
  ],
  Docker: [
    [
      ['cannot connect to the docker daemon'],
      'Start Docker, and check that your user may use it.',
      'docs.docker.com/engine/daemon/troubleshoot',
    ],
    [
      ['denied', 'unauthorized', 'authentication required'],
      'Sign in to that registry with docker login, and check the name of the image.',
      'docs.docker.com/reference/cli/docker/login',
    ],
  ],
  npm: [
    [
      ['eresolve'],
      'Two packages want different versions of a third: bring them up to date together, or install with --legacy-peer-deps.',
      'docs.npmjs.com/cli/commands/npm-install',
    ],
    [
      ['e401', 'e403', '401', '403'],
      'Sign in to the registry (npm login), or renew its token in .npmrc.',
      'docs.npmjs.com/common-errors',
    ],
    [
      ['e404', '404'],
      'Check the name of the package, and which registry .npmrc names.',
      'docs.npmjs.com/common-errors',
    ],
    [
      ['eacces'],
      'Do not install as another user: mend who owns the folder, or use a version manager.',
      'docs.npmjs.com/resolving-eacces-permissions-errors-when-installing-packages-globally',
    ],
  ],
  pip: [
    [
      ['externally-managed-environment'],
      'Install into an environment of your own: python -m venv .venv, activate it, then pip install.',
      'packaging.python.org/en/latest/specifications/externally-managed-environments',
    ],
    [
      ['no matching distribution', 'could not find a version'],
      'Check the name, and whether the package exists for your version of Python.',
      'pip.pypa.io/en/stable/cli/pip_install',
    ],
    [
      ["pip's dependency resolver", 'conflicting dependencies', 'resolutionimpossible'],
      'Two packages want different versions of a third: loosen a pin, or install into a fresh environment.',
      'pip.pypa.io/en/stable/topics/dependency-resolution',
    ],
  ],
  Git: [
    [
      ['publickey'],
      'Add your public SSH key to the account there, or use the https address.',
      'docs.github.com/authentication/troubleshooting-ssh/error-permission-denied-publickey',
    ],
    [
      ['authentication failed', 'support for password', '403'],
      'Use a token in place of the password, and remove the old one from the credential manager.',
      'git-scm.com/docs/gitcredentials',
    ],
  ],
  PostgreSQL: [
    [
      ['password authentication failed', 'pg_hba'],
      'Check user, password and database; the file pg_hba.conf of the server must let this user in from this address.',
      'www.postgresql.org/docs/current/client-authentication-problems.html',
    ],
  ],
  Redis: [
    [
      ['noauth', 'wrongpass'],
      'Send the password (and user name) of this server with the connection.',
      'redis.io/docs/latest/operate/oss_and_stack/management/security',
    ],
  ],
  'Node.js': [
    [
      ['eaddrinuse'],
      'Another program uses the port: end it, or let yours listen on another one (PORT).',
      'nodejs.org/api/errors.html#common-system-errors',
    ],
    [
      ['cannot find module', 'err_module_not_found'],
      'A package is not installed or a path is wrong: run npm install, then check the name and its letter case.',
      'nodejs.org/api/errors.html#err_module_not_found',
    ],
    [
      ['err_require_esm'],
      'The package is an ES module: import it in place of require, or take its last CommonJS version.',
      'nodejs.org/api/errors.html#err_require_esm',
    ],
    [
      ['err_ossl_evp_unsupported'],
      'An old build tool meets a new Node.js: update the tool; until then set NODE_OPTIONS=--openssl-legacy-provider.',
      'nodejs.org/api/cli.html#--openssl-legacy-provider',
    ],
    [
      ['heap out of memory'],
      'Give it more memory: NODE_OPTIONS=--max-old-space-size=4096.',
      'nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib',
    ],
    [
      ['unexpected server response'],
      'The server behind the wss:// address answered with a status in place of opening a socket: check its path and the sign-in that it wants.',
      'github.com/websockets/ws',
    ],
    [
      ['cannot read propert', 'is not a function', 'is not defined', 'is undefined'],
      'A value is not what the code takes it for: look at the first line of the stack that is your own file.',
      'developer.mozilla.org/docs/Web/JavaScript/Reference/Errors',
    ],
  ],
  Python: [
    [
      ['no module named', 'modulenotfounderror'],
      'Install the package into the very environment that runs: python -m pip install, with that python.',
      'docs.python.org/3/library/exceptions.html#ModuleNotFoundError',
    ],
    [
      ['keyerror', 'attributeerror', 'typeerror', 'valueerror', 'nameerror', 'indexerror'],
      'Look at the last line of the traceback that is your own file: a value there is not what the code takes it for.',
      'docs.python.org/3/library/exceptions.html',
    ],
  ],
  '.NET': [
    [
      ['nullreference'],
      'A value is null at the first line of the stack that is your own code.',
      `${LEARN}/dotnet/api/system.nullreferenceexception`,
    ],
  ],
  Java: [
    [
      ['nullpointerexception'],
      'A value is null at the first line of the stack that is your own code.',
      'docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/NullPointerException.html',
    ],
    [
      ['classnotfoundexception', 'noclassdeffounderror', 'nosuchmethoderror'],
      'A library is missing, or there in two versions: look at the dependency tree of the build.',
      'docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/NoClassDefFoundError.html',
    ],
  ],
};
