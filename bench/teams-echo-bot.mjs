// An echo bot as one makes it with the framework: restify, botbuilder and teams-ai, with the same identity and the same
// checks of who is calling as Locksmith. The yardstick for start and memory.
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import { MemoryStorage } from 'botbuilder';
import restify from 'restify';
import { tellMemory } from './child.mjs';

const adapter = new TeamsAdapter({
  MicrosoftAppId: process.env.MICROSOFT_APP_ID,
  MicrosoftAppTenantId: process.env.MICROSOFT_APP_TENANT_ID,
  MicrosoftAppType: 'UserAssignedMSI',
  ...JSON.parse(process.env.BOT_FRAMEWORK),
});
const app = new Application({ adapter, storage: new MemoryStorage(), startTypingTimer: false });
app.activity('message', async (context) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
});
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => app.run(context));
});
tellMemory();
server.listen(0, '127.0.0.1', () => console.log(`The echo bot listens on port ${server.address().port}.`));
