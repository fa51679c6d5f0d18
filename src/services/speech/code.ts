import { snippet } from '../../prose';
import { curl, type Code, type CodeByLanguage, type SettlingCall } from '../code';

const call: SettlingCall = {
  actions: ['SpeechServices/speechrest/transcriptions/read'],
  path: '/speechtotext/transcriptions?api-version=2024-11-15',
};

export const calls: readonly SettlingCall[] = [call];

const python: Code = ({ scope, region, resourceId }) =>
  snippet('Python')`import azure.cognitiveservices.speech as speechsdk
from azure.identity import DefaultAzureCredential

# A token goes with the resource id: aad#<resource id>#<token>. It lives for about an hour.
token = DefaultAzureCredential().get_token("${scope}").token
config = speechsdk.SpeechConfig(auth_token="aad#${resourceId}#" + token, region="${region}")`;

const csharp: Code = ({ scope, region, resourceId }) =>
  snippet('CSharp')`using Azure.Core;
using Azure.Identity;
using Microsoft.CognitiveServices.Speech;

// A token goes with the resource id: aad#<resource id>#<token>. It lives for about an hour.
var token = await new DefaultAzureCredential().GetTokenAsync(new TokenRequestContext(new[] { "${scope}" }));
var config = SpeechConfig.FromAuthorizationToken("aad#${resourceId}#" + token.Token, "${region}");`;

const java: Code = ({ scope, region, resourceId }) =>
  snippet('Java')`// com.microsoft.cognitiveservices.speech:client-sdk and com.azure:azure-identity
// A token goes with the resource id: aad#<resource id>#<token>. It lives for about an hour.
TokenRequestContext context = new TokenRequestContext().addScopes("${scope}");
String token = new DefaultAzureCredentialBuilder().build().getTokenSync(context).getToken();
SpeechConfig config = SpeechConfig.fromAuthorizationToken("aad#${resourceId}#" + token, "${region}");`;

const typescript: Code = ({ scope, region, resourceId }) =>
  snippet('TypeScript')`import { DefaultAzureCredential } from '@azure/identity';
import { SpeechConfig } from 'microsoft-cognitiveservices-speech-sdk';

// A token goes with the resource id: aad#<resource id>#<token>. It lives for about an hour.
const { token } = await new DefaultAzureCredential().getToken('${scope}');
const config = SpeechConfig.fromAuthorizationToken('aad#${resourceId}#' + token, '${region}');`;

/** Speech takes a token with the resource id before it: every version of its SDK knows this form. */
export const code: CodeByLanguage = { python, csharp, java, javascript: typescript, rest: curl(call) };
