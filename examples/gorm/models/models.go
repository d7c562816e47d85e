// Package models declares a small shop: customers, their orders, and what is in them.
package models

import "time"

// All are the models whose tables make the schema.
func All() []any {
	return []any{&Customer{}, &Tag{}, &Order{}, &OrderLine{}}
}

type Customer struct {
	ID       uint    `gorm:"primaryKey"`
	Email    string  `gorm:"type:text;not null;index:customers_email_key,unique,expression:lower(email)"`
	Settings string  `gorm:"type:jsonb;not null;default:'{}'"`
	Orders   []Order `gorm:"constraint:OnDelete:CASCADE"`
}

type Order struct {
	ID         uint      `gorm:"primaryKey"`
	CustomerID uint      `gorm:"not null;index:orders_open_idx,where:state <> 'sent'"`
	State      string    `gorm:"type:text;not null;default:draft;check:orders_state_check,state IN ('draft', 'paid', 'sent')"`
	PlacedAt   time.Time `gorm:"not null;default:now();comment:when the customer pressed the button"`
	Customer   Customer
	Lines      []OrderLine
	Tags       []Tag `gorm:"many2many:order_tags"`
}

type OrderLine struct {
	OrderID  uint   `gorm:"primaryKey"`
	Line     int    `gorm:"primaryKey;autoIncrement:false"`
	Article  string `gorm:"not null;index"`
	Quantity int    `gorm:"not null;check:order_lines_quantity_check,quantity > 0"`
	Price    string `gorm:"type:numeric(10,2);not null"`
}

type Tag struct {
	ID   uint   `gorm:"primaryKey"`
	Name string `gorm:"size:40;not null;unique"`
}
