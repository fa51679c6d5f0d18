export { boundedClient, TooLarge } from './bounded-client';
export { boundedGet } from './bounded-get';
