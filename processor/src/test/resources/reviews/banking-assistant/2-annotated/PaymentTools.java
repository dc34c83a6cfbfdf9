package bank;

import io.afterproof.Mutating;
import org.springframework.ai.tool.annotation.Tool;

public interface PaymentTools {
    @Tool(description = "Submits a payment")
    @Mutating // ERROR MutatingWithoutVerifier: PaymentTools.processPayment changes state and nothing reads
    void processPayment(Payment payment);
}
