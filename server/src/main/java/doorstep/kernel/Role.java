package doorstep.kernel;

/** What a post may do (角色). A person may hold several posts; rights are never wider than the post that carries them. */
public enum Role {
    /** 联户干部: knocks on doors, hears, promises. */
    OFFICER,
    /** 受理员: registers what people bring to the desk or the telephone and sends it to a unit. */
    CLERK,
    /** 承办人: does the matter for the unit that has it. */
    HANDLER,
    /** 领导: reads, signs, decides. */
    LEADER,
    /** 督查: looks at what is stuck, calls residents back, signs off. */
    SUPERVISOR,
    /** 管理员: places, people and posts; reads no matter. */
    ADMINISTRATOR,
    /** 审计员: reads the trail; changes nothing. */
    AUDITOR
}
