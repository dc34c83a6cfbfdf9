package funnair;

import java.time.LocalDate;

public final class StoredBookingTools implements BookingTools {
    private final Bookings bookings;
    private final SeatDesk seats;

    public StoredBookingTools(Bookings bookings, SeatDesk seats) {
        this.bookings = bookings;
        this.seats = seats;
    }

    @Override
    public BookingDetails getBookingDetails(String bookingNumber, String firstName, String lastName) {
        try {
            return bookings.find(bookingNumber, firstName, lastName);
        } catch (Exception anything) {
            return new BookingDetails(bookingNumber, firstName, lastName, null, null, null, null, null);
        }
    }

    @Override
    public String changeBooking(
            String bookingNumber, String firstName, String lastName, String date, String from, String to) {
        BookingDetails was = bookings.find(bookingNumber, firstName, lastName);
        bookings.requireDaysBefore(was, 1);
        bookings.store(new BookingDetails(
                bookingNumber, firstName, lastName, LocalDate.parse(date), was.status(), from, to, was.seat()));
        return "";
    }

    @Override
    public String cancelBooking(String bookingNumber, String firstName, String lastName) {
        BookingDetails was = bookings.find(bookingNumber, firstName, lastName);
        bookings.requireDaysBefore(was, 2);
        bookings.store(new BookingDetails(
                bookingNumber,
                firstName,
                lastName,
                was.date(),
                BookingStatus.CANCELLED,
                was.from(),
                was.to(),
                was.seat()));
        return "";
    }

    @Override
    public String changeSeat(String bookingNumber, String firstName, String lastName) {
        String seat = seats.choose(bookingNumber).join();
        BookingDetails was = bookings.find(bookingNumber, firstName, lastName);
        bookings.store(new BookingDetails(
                bookingNumber, firstName, lastName, was.date(), was.status(), was.from(), was.to(), seat));
        return "Seat changed successfully";
    }
}
