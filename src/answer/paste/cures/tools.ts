import { known, packaged, page, seen, type Cures } from './row';

/** Tools, databases and run times. */
export const TOOLS: Cures = {
  Kubernetes: [
    [
      ['imagepullbackoff', 'errimagepull'],
      'Check the name of the image, and give the cluster a sign-in to the registry (imagePullSecrets, or AcrPull for its identity).',
      page(
        'Kubernetes: pull an image from a private registry',
        'kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry',
        '2026-11-30',
      ),
    ],
    [
      ['forbidden', 'system:serviceaccount'],
      'Bind a role with that verb to the account: kubectl create rolebinding. Test with kubectl auth can-i.',
      page(
        'Kubernetes: using RBAC authorization',
        'kubernetes.io/docs/reference/access-authn-authz/rbac',
        '2026-11-30',
      ),
    ],
    [
      ['must be logged in', 'unauthorized'],
      'The cluster does not take this sign-in: sign in to it again.',
      known('Kubernetes: accessing clusters', 'kubernetes.io/docs/tasks/access-application-cluster/access-cluster'),
    ],
  ],
  Docker: [
    [
      ['cannot connect to the docker daemon'],
      'Start Docker, and check that your user may use it.',
      page('Docker: troubleshooting the daemon', 'docs.docker.com/engine/daemon/troubleshoot', '2026-11-30'),
    ],
    [
      ['denied', 'unauthorized', 'authentication required'],
      'Sign in to that registry with docker login, and check the name of the image.',
      page('docker login', 'docs.docker.com/reference/cli/docker/login', '2026-11-30'),
    ],
  ],
  npm: [
    [
      ['eresolve'],
      'Two packages want different versions of a third: bring them up to date together, or install with --legacy-peer-deps.',
      page('npm install', 'docs.npmjs.com/cli/commands/npm-install', '2026-11-30', '2026-08-21'),
    ],
    [
      ['e401', 'e403', '401', '403'],
      'Sign in to the registry (npm login), or renew its token in .npmrc.',
      page('npm login', 'docs.npmjs.com/cli/commands/npm-login', '2026-11-30', '2026-08-21'),
    ],
    [
      ['e404', '404'],
      'This registry has no package of that name: check the name, and which registry is asked.',
      seen('npm: 404, is not in the npm registry', 'github.com/Automattic/starter-theme/issues/1', '2026-11-30'),
    ],
    [
      ['eacces'],
      'Do not install as another user: mend who owns the folder, or use a version manager.',
      page(
        'npm: resolving EACCES errors',
        'docs.npmjs.com/resolving-eacces-permissions-errors-when-installing-packages-globally',
        '2026-11-30',
        '2026-08-21',
      ),
    ],
  ],
  pip: [
    [
      ['externally-managed-environment'],
      'Install into an environment of your own: python -m venv .venv, activate it, then pip install.',
      page(
        'Python: externally managed environments',
        'packaging.python.org/en/latest/specifications/externally-managed-environments',
        '2026-11-30',
      ),
    ],
    [
      ['no matching distribution', 'could not find a version'],
      'Check the name, and whether the package exists for your version of Python.',
      packaged(
        'pip 23.2.1: what it says where nothing matches',
        'github.com/pypa/pip/blob/23.2.1/src/pip/_internal/resolution/resolvelib/factory.py',
        '2026-11-30',
      ),
    ],
    [
      ["pip's dependency resolver", 'conflicting dependencies', 'resolutionimpossible'],
      'Two packages want different versions of a third: loosen a pin, or install into a fresh environment.',
      page(
        'pip: dependency resolution',
        'pip.pypa.io/en/stable/topics/dependency-resolution',
        '2026-11-30',
        '2026-08-20',
      ),
    ],
  ],
  Git: [
    [
      ['publickey'],
      'Add your public SSH key to the account there, or use the https address.',
      page(
        'GitHub: permission denied (publickey)',
        'docs.github.com/authentication/troubleshooting-ssh/error-permission-denied-publickey',
        '2026-11-30',
      ),
    ],
    [
      ['authentication failed', 'support for password', '403'],
      'Use a token in place of the password, and remove the old one from the credential manager.',
      page('gitcredentials, the manual of Git', 'git-scm.com/docs/gitcredentials', '2026-11-30'),
    ],
  ],
  PostgreSQL: [
    [
      ['password authentication failed', 'pg_hba'],
      'Check user, password and database; the file pg_hba.conf of the server must let this user in from this address.',
      page(
        'PostgreSQL: authentication problems',
        'www.postgresql.org/docs/current/client-authentication-problems.html',
        '2026-11-30',
      ),
    ],
  ],
  Redis: [
    [
      ['noauth', 'wrongpass'],
      'Send the password (and user name) of this server with the connection.',
      page('Redis security', 'redis.io/docs/latest/operate/oss_and_stack/management/security', '2026-11-30'),
    ],
  ],
  'Node.js': [
    [
      ['eaddrinuse'],
      'Another program uses the port: end it, or let yours listen on another one (PORT).',
      page('Node.js: common system errors', 'nodejs.org/api/errors.html#common-system-errors', '2026-11-30'),
    ],
    [
      ['cannot find module', 'err_module_not_found'],
      'A package is not installed or a path is wrong: run npm install, then check the name and its letter case.',
      page('Node.js: ERR_MODULE_NOT_FOUND', 'nodejs.org/api/errors.html#err_module_not_found', '2026-11-30'),
    ],
    [
      ['err_require_esm'],
      'The package is an ES module: import it in place of require.',
      page('Node.js: ERR_REQUIRE_ESM', 'nodejs.org/api/errors.html#err_require_esm', '2026-11-30'),
    ],
    [
      ['err_ossl_evp_unsupported'],
      'An old build tool meets a new Node.js: update the tool; until then set NODE_OPTIONS=--openssl-legacy-provider.',
      page('Node.js: --openssl-legacy-provider', 'nodejs.org/api/cli.html#--openssl-legacy-provider', '2026-11-30'),
    ],
    [
      ['heap out of memory'],
      'Give it more memory: NODE_OPTIONS=--max-old-space-size=4096.',
      page('Node.js: --max-old-space-size', 'nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib', '2026-11-30'),
    ],
    [
      ['unexpected server response'],
      'The server behind the wss:// address answered with a status in place of opening a socket: check its path and the sign-in that it wants.',
      packaged('ws, a WebSocket client for Node.js', 'github.com/websockets/ws', '2026-11-30'),
    ],
    [
      ['cannot read propert', 'is not a function', 'is not defined', 'is undefined'],
      'A value is not what the code takes it for: look at the first line of the stack that is your own file.',
      page('JavaScript error reference', 'developer.mozilla.org/docs/Web/JavaScript/Reference/Errors', '2026-11-30'),
    ],
  ],
  Python: [
    [
      ['no module named', 'modulenotfounderror'],
      'Install the package into the very environment that runs: python -m pip install, with that python.',
      page(
        'Python: ModuleNotFoundError',
        'docs.python.org/3/library/exceptions.html#ModuleNotFoundError',
        '2026-11-30',
      ),
    ],
    [
      ['keyerror', 'attributeerror', 'typeerror', 'valueerror', 'nameerror', 'indexerror'],
      'Look at the last line of the traceback that is your own file: a value there is not what the code takes it for.',
      page('Python: built-in exceptions', 'docs.python.org/3/library/exceptions.html', '2026-11-30'),
    ],
  ],
  '.NET': [
    [
      ['nullreference'],
      'A value is null at the first line of the stack that is your own code.',
      page(
        '.NET: NullReferenceException',
        'learn.microsoft.com/dotnet/api/system.nullreferenceexception',
        '2026-11-30',
      ),
    ],
  ],
  Java: [
    [
      ['nullpointerexception'],
      'A value is null at the first line of the stack that is your own code.',
      page(
        'Java: NullPointerException',
        'docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/NullPointerException.html',
        '2026-11-30',
      ),
    ],
    [
      ['classnotfoundexception', 'noclassdeffounderror', 'nosuchmethoderror'],
      'A library is missing, or there in two versions: look at the dependency tree of the build.',
      page(
        'Java: NoClassDefFoundError',
        'docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/NoClassDefFoundError.html',
        '2026-11-30',
      ),
    ],
  ],
};
