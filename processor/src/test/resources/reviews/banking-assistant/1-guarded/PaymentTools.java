package bank;

import io.afterproof.Guarded;
import org.springframework.ai.tool.annotation.Tool;

@Guarded
public interface PaymentTools {
    @Tool(description = "Submits a payment")
    void processPayment(Payment payment);
}
