package io.afterproof.runtime.guard;

/**
 * How many calls a {@link io.afterproof.Limit} lets through.
 *
 * @param concurrent at the same time; 0 for no limit
 * @param perSecond started in a second, also the burst; 0 for no limit
 */
record Quota(int concurrent, double perSecond) {
    static final Quota NONE = new Quota(0, 0);
}
