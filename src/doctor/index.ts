export { runDoctor } from './command';
