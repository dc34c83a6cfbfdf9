package funnair;

public enum BookingStatus {
    CONFIRMED,
    COMPLETED,
    CANCELLED
}
