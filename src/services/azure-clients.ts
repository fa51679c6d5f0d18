import { snippet } from '../prose';
import { curl, literal as name, type Code, type CodeByLanguage, type SettlingCall } from './code';

/** Names of a client of Azure's own libraries, which are all built alike: an endpoint and a credential. */
export interface AzureClientNames {
  readonly python?: { readonly module: string; readonly client: string } | undefined;
  readonly csharp?: { readonly namespace: string; readonly client: string } | undefined;
  readonly java?: { readonly artifact: string; readonly client: string } | undefined;
}

const python =
  ({ module, client }: NonNullable<AzureClientNames['python']>): Code =>
  ({ base }) =>
    snippet('Python')`from ${name(module)} import ${name(client)}
from azure.identity import DefaultAzureCredential

client = ${name(client)}(endpoint="${base}", credential=DefaultAzureCredential())`;

const csharp =
  ({ namespace, client }: NonNullable<AzureClientNames['csharp']>): Code =>
  ({ base }) =>
    snippet('CSharp')`using ${name(namespace)};
using Azure.Identity;

var client = new ${name(client)}(new Uri("${base}"), new DefaultAzureCredential());`;

const java =
  ({ artifact, client }: NonNullable<AzureClientNames['java']>): Code =>
  ({ base }) =>
    snippet('Java')`// com.azure:${name(artifact)} and com.azure:azure-identity
${name(client)} client = new ${name(client)}Builder()
    .endpoint("${base}")
    .credential(new DefaultAzureCredentialBuilder().build())
    .buildClient();`;

/** The construction of such a client in each language that has one; in the others the call itself. */
export const azureClients = (names: AzureClientNames, call: SettlingCall): CodeByLanguage => ({
  ...(names.python && { python: python(names.python) }),
  ...(names.csharp && { csharp: csharp(names.csharp) }),
  ...(names.java && { java: java(names.java) }),
  rest: curl(call),
});
