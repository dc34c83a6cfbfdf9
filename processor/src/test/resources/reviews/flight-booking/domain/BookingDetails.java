package funnair;

import java.time.LocalDate;

public record BookingDetails(
        String bookingNumber,
        String firstName,
        String lastName,
        LocalDate date,
        BookingStatus status,
        String from,
        String to,
        String seat) {}
