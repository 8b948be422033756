export { CARRIED_COMMANDS, isCarried as carried } from '../supervision/commands';
