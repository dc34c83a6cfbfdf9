package bank;

/** Reads a photo of a bill; what it read, a model read. */
public interface InvoiceScanner {
    Invoice scan(String photo);
}
