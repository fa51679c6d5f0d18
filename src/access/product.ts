/** What the evaluator is told of the product whose actions it judges. It knows none by itself. */
export interface Product {
  /**
   * Where the route stands that asks for an action: at the subscription; at the resource, which a role on one of its
   * parts does not serve; at the part that was asked about, where there is one. Undefined for actions of others.
   */
  readonly routeOf: (action: string) => 'subscription' | 'resource' | 'part' | undefined;
  /** Ids of the roles that the documentation recommends for an action, the smallest first. */
  readonly recommendedFor: (action: string) => readonly string[];
  /** Whether a pattern of actions is of another product: a role that holds one is made for more than this product. */
  readonly isOfOthers: (pattern: string) => boolean;
  /** Roles that are made for the identity of another service, not for people. */
  readonly isForServices: (roleName: string) => boolean;
  /** Patterns of actions that people take for one another: who lacks one of them often holds another. */
  readonly isMistakable: (pattern: string) => boolean;
}
