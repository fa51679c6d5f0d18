import { AzureCliCredential } from '@azure/identity';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

import { CLOUD_IDS, CLOUDS, type CloudId } from '../azure-names';
import { CannotDo } from '../usage';
import { Inquiry, NAMES, type InquiryOptions, type Api, type Token } from './ask';
import { examine, report } from './examine';
import type { Checkout, Placed } from './types';

/** Source: learn.microsoft.com/graph/deployments, read 2026-11-29. */
const GRAPH: Readonly<Record<CloudId, string>> = {
  public: 'https://graph.microsoft.com',
  usgov: 'https://graph.microsoft.us',
  china: 'https://microsoftgraph.chinacloudapi.cn',
};

export interface DoctorOptions {
  /** Of `env/.env.<environment>`. */
  readonly environment: string;
  /** Where those files are: a folder of the checkout. */
  readonly folder: string;
  /** Without a sign-in and without the network. */
  readonly offline: boolean;
  readonly json: boolean;
}

/** What the doctor stands in. */
export interface Surroundings {
  readonly write: (text: string) => void;
  /** The folder of the checkout. */
  readonly root: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Where services are, and who signs in; production knows by itself. */
  readonly services?: InquiryOptions;
}

const textOf = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

function checkoutAt(root: string, environment: string): Checkout | undefined {
  const [manifest, packageJson] = ['appPackage/manifest.json', 'package.json'].map((name) =>
    textOf(path.join(root, name)),
  );
  const version = z.object({ version: z.string() }).safeParse(JSON.parse(packageJson ?? '{}'));
  if (manifest === undefined || !version.success) return undefined;
  const packed = textOf(path.join(root, 'appPackage', 'build', environment, 'manifest.json'));
  const bundleSize = statSync(path.join(root, 'dist', 'server', 'locksmith.cjs'), { throwIfNoEntry: false })?.size;
  return { version: version.data.version, packed, bundleSize };
}

type ValueOf = (name: string) => string | undefined;

/** By the id of the App Service, after which everything else is named. */
function placedAt(valueOf: ValueOf): Placed | undefined {
  const [site = '', group = '', subscription = '', name = ''] =
    /^((\/subscriptions\/[0-9a-f-]{36})\/resourceGroups\/[^/]+)\/providers\/Microsoft\.Web\/sites\/([A-Za-z0-9-]+)$/i.exec(
      valueOf('BOT_APP_SERVICE_RESOURCE_ID') ?? '',
    ) ?? [];
  return site === '' ? undefined : { site, group, subscription, name };
}

/** Of a bot on a developer's machine Azure has the Azure Bot alone. */
function placedLocally(valueOf: ValueOf): Placed | undefined {
  const [id, group, suffix] = ['AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME', 'RESOURCE_SUFFIX'].map(valueOf);
  if (id === undefined || group === undefined || suffix === undefined) return undefined;
  const subscription = `/subscriptions/${encodeURIComponent(id)}`;
  const name = `locksmith${encodeURIComponent(suffix)}`;
  return { subscription, group: `${subscription}/resourceGroups/${encodeURIComponent(group)}`, name };
}

/** The operator's own sign-in, in the tenant of the installation. */
function signedIn(cloud: CloudId, tenantId: string | undefined): InquiryOptions {
  const places = { resourceManager: CLOUDS[cloud].resourceManager, graph: GRAPH[cloud] };
  const credential = new AzureCliCredential(tenantId === undefined ? {} : { tenantId });
  const tokens = new Map<Api, Promise<Token>>();
  const tokenFor = (service: Api): Promise<Token> => {
    const asked =
      tokens.get(service) ??
      credential.getToken(`${places[service]}/.default`).then(
        ({ token }) => ({ token }),
        (error: unknown) => ({
          because: /could not be found/i.test(String(error))
            ? 'the Azure CLI is not installed on this machine, or not on its PATH'
            : `the Azure CLI gives no token for ${NAMES[service]}: az login`,
        }),
      );
    tokens.set(service, asked);
    return asked;
  };
  return { places, tokenFor };
}

/** `locksmith doctor`. The exit status: 0 nothing is wrong, 1 something is. Rejects with a `CannotDo` where it cannot look. */
export async function runDoctor(options: DoctorOptions, around: Surroundings): Promise<number> {
  const { environment, offline } = options;
  const { write, root } = around;
  const file = path.join(path.resolve(root, options.folder), `.env.${environment}`);
  const checkout = checkoutAt(root, environment);
  const text = /^[\w-]{1,60}$/.test(environment) ? textOf(file) : undefined;
  if (checkout === undefined)
    throw new CannotDo('This folder is no checkout of Locksmith: run it in the one that you installed from.');
  if (text === undefined)
    throw new CannotDo(`There is no ${options.folder}/.env.${environment} here: name another with --env.`);
  const all = [parseEnv(text), parseEnv(textOf(`${file}.user`) ?? ''), around.variables];
  const valueOf: ValueOf = (name) => all.map((each) => each[name]?.trim()).findLast((value) => value);
  const cloud = CLOUD_IDS.find((id) => id === (valueOf('AZURE_CLOUD') ?? 'public'));
  if (cloud === undefined) throw new CannotDo(`AZURE_CLOUD must be one of ${CLOUD_IDS.join(', ')}.`);
  // What the toolkit calls an environment whose bot runs on a developer's machine: teamsapp.local.yml.
  const hosted = environment !== 'local';
  const examined = await examine(
    {
      ...{ environment, hosted, valueOf, checkout, cloud, now: Date.now, node: process.version },
      placed: hosted ? placedAt(valueOf) : placedLocally(valueOf),
      ask: new Inquiry(around.services ?? signedIn(cloud, valueOf('AAD_APP_TENANT_ID'))),
    },
    offline,
  );
  const { text: said, status } = report(examined);
  write(options.json ? JSON.stringify(examined, null, 2) : said);
  return status;
}
