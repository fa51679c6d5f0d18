import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Snippet } from '../../prose';
import { hostSlot, theHost, unreachable } from '../shared/reach';
import { examples } from './examples';

const BUNDLE = slot('path of the company certificate', undefined);

/** How the company's root certificate is handed to the program. */
const trust = (evidence: Evidence): Snippet => {
  switch (evidence.language?.value) {
    case 'javascript':
      return snippet('Bash')`export NODE_EXTRA_CA_CERTS="${BUNDLE}"`;
    case 'java':
      return snippet('Bash')`keytool -importcert -cacerts -alias company-root -file "${BUNDLE}"`;
    case 'csharp':
      return snippet('Bash')`sudo cp "${BUNDLE}" /usr/local/share/ca-certificates/company-root.crt
sudo update-ca-certificates`;
    case 'go':
      return snippet('Bash')`export SSL_CERT_FILE="${BUNDLE}"`;
    default:
      return snippet('Bash')`export REQUESTS_CA_BUNDLE="${BUNDLE}"
export SSL_CERT_FILE="${BUNDLE}"`;
  }
};

/** Who is told to sit in between need not be looked for first. */
const isBehindProxy = ({ claims }: Evidence): boolean => claims.network.some(({ value }) => value === 'proxy');

const lookAt = (evidence: Evidence): Step => ({
  does: 'test-network',
  text: words(
    'See who signed the certificate. If it is your company and not Microsoft or DigiCert, a proxy is in between.',
  ),
  snippet: snippet(
    'Bash',
  )`openssl s_client -connect "${hostSlot(evidence)}:443" -showcerts </dev/null 2>/dev/null | openssl x509 -noout -issuer -subject`,
});

const giveRoot = (evidence: Evidence): Step => ({
  does: 'set-environment',
  text: words("Give the program the company's root certificate (a PEM file, from your IT)."),
  snippet: trust(evidence),
});

export default defineScenario({
  id: 'certificate-untrusted',
  family: 'connectivity',
  title: 'The certificate of the connection is not trusted',
  about: 'proxy, certificate',
  stage: 'reach',
  needs: [],
  refines: ['connection-failed'],
  rules: [
    {
      strength: 'certain',
      says: ['Certificate verification failed. This typically happens when using Azure CLI behind a proxy'],
    },
    ...unreachable([
      'CERTIFICATE_VERIFY_FAILED',
      'SELF_SIGNED_CERT',
      'unable to get local issuer certificate',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'unable to verify the first certificate',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'The remote certificate is invalid',
      'SSL connection could not be established',
      'PKIX path building failed',
      'unable to find valid certification path',
      'certificate signed by unknown authority',
      'certificate has expired',
      'CERT_HAS_EXPIRED',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'Hostname/IP does not match certificate',
      'unable to get issuer certificate',
      'SSL certificate problem',
      'SSLHandshakeException',
      'failed to verify certificate',
      'alert unknown ca',
      'SEC_E_UNTRUSTED_ROOT',
      'Could not establish trust relationship for the SSL/TLS',
    ]),
  ],
  explain: (evidence) => ({
    headline: prose`The program does not trust the certificate of ${theHost(evidence)}.`,
    cause: words(
      'Mostly a company proxy opens the connection and signs it with its own certificate, which your browser trusts and the program does not: Node and many Python libraries bring their own list of authorities (openai 3 for Python takes that of the system, and SSL_CERT_FILE; REQUESTS_CA_BUNDLE is for requests, so for azure-identity). The words "authentication" and "verify" are about TLS here, not about your token.',
    ),
    steps: [
      ...(isBehindProxy(evidence) ? [giveRoot(evidence), lookAt(evidence)] : [lookAt(evidence), giveRoot(evidence)]),
      { does: 'note', text: words('Do not switch verification off: then anybody in between can read the token.') },
    ],
  }),
  sources: [
    {
      title: 'Use Azure CLI behind a proxy',
      url: 'https://learn.microsoft.com/cli/azure/use-azure-cli-successfully-troubleshooting#work-behind-a-proxy',
      read: '2026-11-30',
      confidence: 'documented',
    },
    SOURCES.foundryErrors,
  ],
  examples,
});
