package bank;

import io.afterproof.ReadOnly;
import org.springframework.ai.tool.annotation.Tool;

public interface InvoiceTools {
    @Tool(description = "Reads the photo of a bill")
    @ReadOnly
    Invoice scanInvoice(String photo);
}
