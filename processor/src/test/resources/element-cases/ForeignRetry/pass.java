package shop;

import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.VerifyAfter;

interface OrderTools {
    @org.springframework.retry.annotation.Retryable
    boolean isDone(String orderId);

    @Mutating
    @VerifyAfter("isDone")
    void refund(String orderId);
}

@Guarded
@org.springframework.retry.annotation.Retryable
interface OnlyReads {
    String read(String id);
}
