import { startBlobService } from './shared/blob-service';
import { losesOnlyTheTurn } from './kill';
import { build } from './process';

beforeAll(build);

test('killed in the middle of a turn: nothing but that turn is lost, and not for long', async () => {
  const service = await startBlobService();
  await losesOnlyTheTurn({ AZURE_STORAGE_CONNECTION_STRING: service.connectionString });
  await service.close();
});
