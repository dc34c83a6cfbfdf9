package shop;

import io.afterproof.Mutating;
import io.afterproof.VerifyAfter;

@io.github.resilience4j.retry.annotation.Retry(name = "shop") // ERROR ForeignRetry: @Retry tries OrderTools.refund again past the guard
interface OrderTools {
    boolean isDone(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    @io.github.resilience4j.retry.annotation.Retry(name = "refund") // ERROR ForeignRetry: @Retry tries OrderTools.refund
    void refund(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    @org.springframework.retry.annotation.Retryable // ERROR ForeignRetry: @Retryable tries OrderTools.pay
    void pay(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    @org.springframework.resilience.annotation.Retryable // ERROR ForeignRetry: @Retryable tries OrderTools.send
    void send(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    @org.eclipse.microprofile.faulttolerance.Retry // ERROR ForeignRetry: @Retry tries OrderTools.delete
    void delete(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    @Stubborn // ERROR ForeignRetry: @Stubborn tries OrderTools.cancel
    void cancel(String orderId);
}

@org.springframework.retry.annotation.Retryable
@interface Stubborn {}
