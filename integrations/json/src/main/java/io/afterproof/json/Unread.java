package io.afterproof.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Map;

/** Says why Jackson could not bind an argument. */
final class Unread {
    private Unread() {}

    /**
     * What cannot be read, with its path.
     *
     * @param isSensitive whether the words of Jackson, and of constructors that it called, are to be left out: they quote
     *     what they were given
     */
    static String reason(String parameter, Exception failure, boolean isSensitive) {
        String path = path(parameter, failure, isSensitive);
        if (failure instanceof FiniteNumbers.TooLarge) {
            return path + " is too large a number";
        }
        return isSensitive
                ? path + " cannot be read" + as(failure)
                : path + " cannot be read: " + StrictJson.reason(failure);
    }

    private static String as(Exception failure) {
        if (failure instanceof ValueInstantiationException refused && refused.getType() != null) {
            return " as " + refused.getType().getRawClass().getSimpleName();
        }
        return failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? " as " + mismatch.getTargetType().getSimpleName()
                : "";
    }

    private static String path(String parameter, Exception failure, boolean isSensitive) {
        StringBuilder path = new StringBuilder(parameter);
        if (failure instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else if (isEntry(step)) {
                    path.append('[')
                            .append(isSensitive ? "..." : Shown.name(step.getFieldName()))
                            .append(']');
                } else {
                    path.append('.').append(step.getFieldName());
                }
            }
        }
        return path.toString();
    }

    private static boolean isEntry(JsonMappingException.Reference step) {
        return step.getFrom() instanceof Map
                || step.getFrom() instanceof Class<?> type && Map.class.isAssignableFrom(type);
    }
}
