package doorstep.staff;

/** The cookie that carries a session's token. */
public final class SessionCookie {
    public static final String NAME = "doorstep";

    private SessionCookie() {}
}
