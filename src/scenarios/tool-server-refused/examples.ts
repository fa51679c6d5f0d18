import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: '415',
      text: 'Error encountered while enumerating tools from remote server: https://api.githubcopilot.com:443/mcp. Details: Response status code does not indicate success: 415 (UnsupportedMediaType).',
    },
    {
      name: 'name',
      text: 'Error encountered while enumerating tools from remote server: https://tools.contoso.com/mcp. Details: Name or service not known',
    },
    {
      name: '424',
      text: "tool_server_error: MCP Connector error. Http status: 424, error details: Error retrieving tool list from MCP server: 'github'. JSON-RPC 2.0 error code: 32600",
    },
    {
      name: 'untrusted',
      text: 'invalid_request_error: Cannot pass Microsoft token to untrusted MCP endpoint or connector.',
    },
  ],
  declines: [
    { name: 'an MCP server in an editor', text: 'MCP server failed to start: spawn npx ENOENT' },
    { name: 'a web server', text: 'Response status code does not indicate success: 415 (Unsupported Media Type).' },
  ],
};
