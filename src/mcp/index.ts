export { createMcpServer, serveMcp, type McpParts } from './server';
