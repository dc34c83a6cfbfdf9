package bank;

import io.afterproof.Guarded;
import org.springframework.ai.tool.annotation.Tool;

@Guarded
public interface InvoiceTools {
    @Tool(description = "Reads the photo of a bill")
    Invoice scanInvoice(String photo);
}
