package org.centerkiosk.core.event;

/** What kind of thing an event is; each has its colour, word and poster on screen. */
public enum Category {
    /** 演出: performances, concerts, film. */
    PERFORMANCE,
    /** 讲座: talks and lectures. */
    LECTURE,
    /** 展览: exhibitions, which often run for weeks. */
    EXHIBITION,
    /** 免费课: free courses, clubs and workshops. */
    COURSE,
    /** 志愿: volunteering, festivals and neighbourhood meetings. */
    VOLUNTEERING,
    /** 亲子: for families with children. */
    FAMILY,
    /** 健康: health, sport, clinics. */
    HEALTH
}
