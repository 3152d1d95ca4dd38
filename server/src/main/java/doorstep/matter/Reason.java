package doorstep.matter;

/** Why a matter waits for somebody. */
public enum Reason {
    /** 待交办. */
    TO_ASSIGN,
    /** 待签收. */
    TO_TAKE_OVER,
    /** 待答复. */
    TO_ANSWER,
    /** 待审核或文号用印. */
    TO_SEAL,
    /** 待签发. */
    TO_SIGN,
    /** 延期待批. */
    TO_GRANT,
    /** 异议、报结果、整改，等核实. */
    TO_JUDGE,
    /** 请您协办. */
    TO_HELP,
    /** 退了两次，把几家叫到一起. */
    BOUNCED,
    /** 答复待送达. */
    TO_SERVE,
    /** 有了答复，去告诉人家. */
    TO_TELL,
    /** 答应过的. */
    PROMISED,
    /** 请求回电. */
    TO_CALL,
    /** 居民说没解决. */
    NOT_SOLVED,
    /** 过了日子. */
    OVERDUE,
    /** 您包案的. */
    LED
}
