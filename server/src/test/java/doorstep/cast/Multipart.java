package doorstep.cast;

import org.jspecify.annotations.Nullable;

/** A form with a file, as a browser sends it. */
public final class Multipart {
    private static final String BOUNDARY = "----a-day-in-the-township";
    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Multipart() {}

    /** @param about a JSON part beside the file */
    public static String file(String name, String text, @Nullable String about) {
        String json = about == null
                ? ""
                : "--%s\r\nContent-Disposition: form-data; name=\"about\"\r\nContent-Type: application/json\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, about);
        return json
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, name, text, BOUNDARY);
    }
}
