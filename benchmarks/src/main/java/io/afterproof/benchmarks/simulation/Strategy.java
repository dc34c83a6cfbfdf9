package io.afterproof.benchmarks.simulation;

/** A way to make a payment on a network that fails. */
interface Strategy {
    /** Makes the payment of this world, and says what its caller is told. */
    Told pay(String paymentId, World world);
}
