package io.afterproof.runtime.guard;

import jakarta.validation.MessageInterpolator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of constraints without an expression language: names in braces are replaced by what the constraint says,
 * expressions are left out. English, because models read it.
 */
final class PlainMessages implements MessageInterpolator {
    private static final List<String> BUNDLES =
            List.of("ValidationMessages", "org.hibernate.validator.ValidationMessages");
    private static final Pattern NAME = Pattern.compile("(?<!\\$)\\{([\\w.]+)}");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final int DEEPEST = 4;

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Locale.ENGLISH);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        String text = template;
        for (int i = 0; i < DEEPEST && NAME.matcher(text).find(); i++) {
            text = NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1), context)));
        }
        String plain = EXPRESSION.matcher(text).replaceAll("").strip();
        return plain.isEmpty()
                ? "must satisfy @"
                        + context.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()
                : plain;
    }

    private static String value(String name, Context context) {
        Map<String, Object> members = context.getConstraintDescriptor().getAttributes();
        if (members.containsKey(name)) {
            return String.valueOf(members.get(name));
        }
        for (String bundle : BUNDLES) {
            String text = text(bundle, name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String text(String bundle, String name) {
        try {
            return ResourceBundle.getBundle(bundle, Locale.ROOT, loader()).getString(name);
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private static ClassLoader loader() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        return own == null ? PlainMessages.class.getClassLoader() : own;
    }
}
