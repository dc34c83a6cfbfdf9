package rental;

import java.time.LocalDate;

public record Booking(String number, LocalDate from, LocalDate to, String customerName, String customerSurname) {}
