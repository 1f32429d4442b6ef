export {markSlots} from './markSlots'
