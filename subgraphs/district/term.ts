export { Term } from '../kernel/graphql/term';
export { describedTerm as registerTerm } from '../supervision/registers';
