package bank;

import java.util.List;

public record Account(String id, String userName, List<String> paymentMethodIds) {}
