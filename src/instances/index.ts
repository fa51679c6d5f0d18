export { Cards, Clicks, type MessagePlace, type OwnCard } from './cards';
export { LastQuestions, type KeptQuestion, type Talk } from './last-questions';
export { Ledger, type Subject } from './ledger';
export { MemoryItems } from './memory';
export { startReadiness } from './readiness';
export { whenToldToStop } from './stop';
export { isConflict, type Items, type SharedStorage } from './storage';
